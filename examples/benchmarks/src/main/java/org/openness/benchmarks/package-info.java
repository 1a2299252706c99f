/** What the library costs, measured beside hand-written code and beside what a Java user would pick instead. */
package org.openness.benchmarks;
