package com.example.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.openness.core.record.ReleaseReader;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.report.JsonReport;

/** Binds its own record with Jackson 2, has it classified, and reads the report back with Jackson 2. */
public final class Gate {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Gate() {}

    public static JsonNode verdict(Map<String, Object> record) throws JsonProcessingException {
        byte[] json = MAPPER.writeValueAsBytes(record);
        return MAPPER.readTree(JsonReport.line(
                OpennessClassifier.classify(ReleaseReader.standard().read(json)), Optional.empty()));
    }
}
