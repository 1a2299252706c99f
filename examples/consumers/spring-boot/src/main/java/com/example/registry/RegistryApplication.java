package com.example.registry;

import java.util.List;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.record.ReleaseReader;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A registry that answers how open a posted release is. Spring Boot 4 brings Jackson 3, which openness uses as well. */
@SpringBootApplication
@RestController
public class RegistryApplication {

    /** The answer, made into JSON by Spring. */
    public record Answer(String name, OpennessLevel level, OpennessLevel possibleLevel, List<String> problems) {}

    @PostMapping("/openness")
    ResponseEntity<Answer> openness(@RequestBody byte[] record) {
        try {
            Verdict<OpennessLevel> verdict =
                    OpennessClassifier.classify(ReleaseReader.standard().read(record));
            return ResponseEntity.ok(
                    new Answer(verdict.release().name(), verdict.level(), verdict.possibleLevel(), List.of()));
        } catch (InvalidInputException e) {
            return ResponseEntity.badRequest()
                    .body(new Answer(
                            "", OpennessLevel.CLOSED, OpennessLevel.OPEN_SOURCE,
                            e.problems().stream().map(Problem::toString).toList()));
        }
    }

    public static void main(String[] args) {
        SpringApplication.run(RegistryApplication.class, args);
    }
}
