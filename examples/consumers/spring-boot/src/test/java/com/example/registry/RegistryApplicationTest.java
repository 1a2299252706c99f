package com.example.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegistryApplicationTest {

    @Value("${local.server.port}")
    private int port;

    private HttpResponse<String> post(String record) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openness"))
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofString(record))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void postedReleaseIsClassified() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("""
                {"name": "Example 7B", "weights": {"access": "public", "license": "MIT"}, "frameworkSupport": "yes",
                 "dataInformation": {"detail": "none"}, "trainingData": {"access": "withheld"}}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"name\":\"Example 7B\",\"level\":\"OPEN_WEIGHTS\",\"possibleLevel\":\"OPEN_WEIGHTS\",\"problems\":[]}");
    }

    @Test
    void misspeltFieldIsTold() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"nmae\": \"Example 7B\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("did you mean \\\"name\\\"?");
    }
}
