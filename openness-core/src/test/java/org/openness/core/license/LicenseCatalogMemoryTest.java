package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseCatalogMemoryTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();

    @Test
    void heapIsFlatOverAMillionResolutions() {
        List<String> known = List.of("mit", "llama3.1", "Apache License v2", "gemma", "MIT OR Apache-2.0");
        long before = usedHeap();

        for (int i = 0; i < 1_000_000; i++) {
            String text = i % 50 == 0 ? "license number " + i : known.get(i % known.size());
            if (CATALOG.resolve(text).text().isEmpty()) {
                throw new AssertionError("the words are lost");
            }
        }

        // Were anything kept of the 20,000 statements that nobody knows, it would be more than this.
        assertThat(usedHeap() - before).isLessThan(1_000_000);
    }

    private static long usedHeap() {
        for (int i = 0; i < 1_000; i++) {
            CATALOG.resolve("warm up what is made when somebody asks first, and often " + i);
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
