package org.openness.spark;

import java.io.Serializable;
import java.util.List;

/** A verdict as a row of a table: a bean, because that is what Spark makes typed columns of. */
@SuppressWarnings("serial") // Lists of text that are made here or by Spark can be serialized; their type does not say so.
public final class VerdictRow implements Serializable {

    private static final long serialVersionUID = 1;

    private String name = "";
    private int year = 0;
    private String license = "";
    private String licenseOutcome = "";
    private String level = "";
    private String possibleLevel = "";
    private List<String> reasons = List.of();
    private List<String> bases = List.of();
    private String problem = "";

    /** Makes a row to be filled. */
    public VerdictRow() {}

    /** Returns the name of the model; empty if the line could not be read. */
    public String getName() {
        return name;
    }

    /** Sets the column. */
    public void setName(String name) {
        this.name = name;
    }

    /** Returns the year of its release, or else of what is known of it; 0 if neither is told. */
    public int getYear() {
        return year;
    }

    /** Sets the column. */
    public void setYear(int year) {
        this.year = year;
    }

    /** Returns the license of the weights as stated; empty if none is. */
    public String getLicense() {
        return license;
    }

    /** Sets the column. */
    public void setLicense(String license) {
        this.license = license;
    }

    /** Returns the judgment on that license. */
    public String getLicenseOutcome() {
        return licenseOutcome;
    }

    /** Sets the column. */
    public void setLicenseOutcome(String licenseOutcome) {
        this.licenseOutcome = licenseOutcome;
    }

    /** Returns the level that is proven; empty if the line could not be read. */
    public String getLevel() {
        return level;
    }

    /** Sets the column. */
    public void setLevel(String level) {
        this.level = level;
    }

    /** Returns the level that is still possible. */
    public String getPossibleLevel() {
        return possibleLevel;
    }

    /** Sets the column. */
    public void setPossibleLevel(String possibleLevel) {
        this.possibleLevel = possibleLevel;
    }

    /** Returns the facts that keep the model from the next level. */
    public List<String> getReasons() {
        return reasons;
    }

    /** Sets the column. */
    public void setReasons(List<String> reasons) {
        this.reasons = reasons;
    }

    /** Returns the names of the models that it was derived from. */
    public List<String> getBases() {
        return bases;
    }

    /** Sets the column. */
    public void setBases(List<String> bases) {
        this.bases = bases;
    }

    /** Returns why there is no verdict; empty if there is one. */
    public String getProblem() {
        return problem;
    }

    /** Sets the column. */
    public void setProblem(String problem) {
        this.problem = problem;
    }
}
