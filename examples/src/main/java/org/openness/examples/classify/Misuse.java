package org.openness.examples.classify;

/** An option with a value that it does not have; the message says which values it has. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}
