package org.openness.examples;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HousePolicyTest {

    @Test
    void whatThePolicySaysOfTwoModelsIsPrinted() throws IOException {
        Golden.check("house-policy.txt", HousePolicy::main);
    }
}
