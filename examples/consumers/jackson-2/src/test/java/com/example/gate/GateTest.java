package com.example.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.PackageVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void recordBoundByJackson2IsClassified() throws JsonProcessingException {
        assertEquals(
                "OPEN_WEIGHTS",
                Gate.verdict(Map.of(
                                "name", "Example 7B",
                                "weights", Map.of("access", "public", "license", "MIT"),
                                "frameworkSupport", "yes"))
                        .get("level")
                        .asText());
    }

    @Test
    void hostKeepsItsOwnJackson() {
        assertEquals("2.15.4", PackageVersion.VERSION.toString());
    }
}
