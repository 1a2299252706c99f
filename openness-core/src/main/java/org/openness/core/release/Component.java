package org.openness.core.release;

import com.google.common.base.CaseFormat;
import java.util.Locale;

/**
 * What a release may consist of. The list follows the component list of the Model Openness Framework 1.0 (LF AI &amp; Data),
 * with inference code and evaluation as the Open Source AI Definition and the openness spectrum ask for them.
 */
public enum Component {
    /** The final trained parameters. */
    WEIGHTS(Family.WEIGHTS, "final weights"),
    /** Parameters saved during training. */
    CHECKPOINTS(Family.WEIGHTS, "intermediate checkpoints"),
    /** Code that defines the architecture of the model. */
    ARCHITECTURE(Family.CODE, "architecture code"),
    /** Code that runs the model. */
    INFERENCE_CODE(Family.CODE, "inference code"),
    /** Code that trains the model, with its arguments and settings. */
    TRAINING_CODE(Family.CODE, "training code"),
    /** Code that collects, processes and filters the training data. */
    DATA_PREPARATION_CODE(Family.CODE, "data preparation code"),
    /** Code that validates and tests the model. */
    EVALUATION_CODE(Family.CODE, "evaluation code"),
    /** Libraries the rest needs, such as tokenizers and hyperparameter search. */
    SUPPORTING_LIBRARIES(Family.CODE, "supporting libraries"),
    /** The data sets the model was trained on. */
    TRAINING_DATA(Family.DATA, "training data"),
    /** The documentation of the training data. */
    DATA_INFORMATION(Family.DATA, "data information"),
    /** The data the model was evaluated with. */
    EVALUATION_DATA(Family.DATA, "evaluation data"),
    /** How the model was evaluated. */
    EVALUATION_METHODOLOGY(Family.EVALUATION, "evaluation methodology"),
    /** What the evaluation found. */
    EVALUATION_RESULTS(Family.EVALUATION, "evaluation results"),
    /** The model card. */
    MODEL_CARD(Family.DOCUMENTS, "model card"),
    /** The data card or datasheet. */
    DATA_CARD(Family.DOCUMENTS, "data card"),
    /** The technical report. */
    TECHNICAL_REPORT(Family.DOCUMENTS, "technical report"),
    /** The research paper. */
    PAPER(Family.DOCUMENTS, "research paper"),
    /** Sample outputs of the model. */
    SAMPLE_OUTPUTS(Family.DOCUMENTS, "sample outputs"),
    /** Configuration, hyperparameters, optimizer states. */
    METADATA(Family.DOCUMENTS, "model metadata"),
    /** Information on how to use the model: capabilities, limits, means of integration. */
    USAGE_INFORMATION(Family.DOCUMENTS, "usage information"),
    /** Whether the model runs in a framework that is in general use. */
    FRAMEWORK_SUPPORT(Family.OFFER, "support by a standard framework"),
    /** Whether the release costs nothing. */
    FREE_OF_CHARGE(Family.OFFER, "free of charge"),
    /** Whether the model is below the systemic risk of Article 51 of the EU AI Act (presumed above 10^25 FLOP). */
    NO_SYSTEMIC_RISK(Family.OFFER, "no systemic risk"),
    /**
     * Whether restrictions on use are confined to specific, safety-oriented, proportionate and non-discriminatory terms
     * (guidelines of the European Commission of 18 July 2025, paragraph 84). Somebody has to judge it.
     */
    SAFETY_TERMS_ONLY(Family.OFFER, "use restricted for safety alone"),
    /** Whether no personal data are collected for access, use or redistribution (the same guidelines, paragraph 87). */
    NO_PERSONAL_DATA_COLLECTED(Family.OFFER, "no personal data collected"),
    /** What the model was derived from, if from anything: see {@link Release#lineage()}. */
    LINEAGE(Family.LINEAGE, "lineage");

    /** The groups of components. */
    public enum Family {
        /** Parameters. */
        WEIGHTS,
        /** Software. */
        CODE,
        /** Data and what is said of them. */
        DATA,
        /** How well the model does. */
        EVALUATION,
        /** Everything written about the model. */
        DOCUMENTS,
        /** Properties of the offer as a whole. */
        OFFER,
        /** Descent. */
        LINEAGE;

        /** Returns the stable id: the name in lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Family family;
    private final String label;
    private final String id;

    Component(Family family, String label) {
        this.family = family;
        this.label = label;
        this.id = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /** Returns the group it belongs to. */
    public Family family() {
        return family;
    }

    /** Returns how text names it, such as {@code final weights}. */
    public String label() {
        return label;
    }

    /** Returns the stable id, which is its field in a record: {@code trainingCode}. */
    public String id() {
        return id;
    }
}
