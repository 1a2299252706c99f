package org.openness.examples;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BrowseCatalogTest {

    @Test
    void withoutNamesTheWholeSpectrumIsPrinted() throws IOException {
        Golden.check("spectrum.txt", BrowseCatalog::main);
    }

    @Test
    void forANameTheFullReasonsArePrinted() throws IOException {
        Golden.check("olmo-7b.txt", BrowseCatalog::main, "OLMo 7B");
    }

    @Test
    void forAnUnknownNameItIsSaidSo() throws IOException {
        Golden.check("no-such-release.txt", BrowseCatalog::main, "No Such Model 7B");
    }
}
