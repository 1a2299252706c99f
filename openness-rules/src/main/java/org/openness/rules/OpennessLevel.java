package org.openness.rules;

/**
 * The four levels of the openness spectrum, least open first. The spectrum and its levels are those of the article
 * "Open-Weights vs Open-Source AI"; the top level follows the Open Source AI Definition 1.0 and asks for evaluation
 * methodology and results as well.
 */
public enum OpennessLevel {
    /** Nothing can be had but use through an interface. */
    CLOSED,
    /** The weights can be had and run. */
    OPEN_WEIGHTS,
    /** The training data are documented as well. */
    OPEN_WEIGHTS_DATA_INFO,
    /** Weights, code, data and evaluation are there, under terms that grant use, study, modification and sharing. */
    OPEN_SOURCE
}
