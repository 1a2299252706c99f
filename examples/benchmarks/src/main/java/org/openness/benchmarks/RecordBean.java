package org.openness.benchmarks;

import java.util.List;

/** A record as a binding library reads it: fields that may be a word or a list of statements stay untyped. */
public final class RecordBean {
    public String name;
    public List<String> aliases;
    public String producer;
    public String released;
    public String asOf;
    public String note;
    public List<ClaimBean> claims;
    public Object license;
    public Object base;
    public ArtifactBean weights;
    public ArtifactBean checkpoints;
    public ArtifactBean architecture;
    public ArtifactBean inferenceCode;
    public ArtifactBean trainingCode;
    public ArtifactBean dataPreparationCode;
    public ArtifactBean evaluationCode;
    public ArtifactBean supportingLibraries;
    public ArtifactBean trainingData;
    public ArtifactBean dataInformation;
    public ArtifactBean evaluationData;
    public ArtifactBean evaluationMethodology;
    public ArtifactBean evaluationResults;
    public ArtifactBean modelCard;
    public ArtifactBean technicalReport;
    public ArtifactBean paper;
    public ArtifactBean frameworkSupport;
    public ArtifactBean freeOfCharge;

    /** What the producer calls it. */
    public static final class ClaimBean {
        public String label;
        public List<EvidenceBean> evidence;
    }

    /** What is said of a component. */
    public static final class ArtifactBean {
        public Object access;
        public Object completeness;
        public Object detail;
        public Object stated;
        public Object license;
        public Object used;
        public String location;
        public String withdrawn;
        public List<SetBean> sets;
        public List<EvidenceBean> evidence;
    }

    /** A data set. */
    public static final class SetBean {
        public String name;
        public Object access;
        public Object detail;
        public Object license;
        public String location;
        public String reason;
        public String withdrawn;
        public Object generatedBy;
        public List<EvidenceBean> evidence;
    }

    /** Who says so. */
    public static final class EvidenceBean {
        public String source;
        public String place;
        public String seen;
        public String by;
    }
}
