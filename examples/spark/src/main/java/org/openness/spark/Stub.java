package org.openness.spark; final class Stub { private Stub() {} }
