package org.openness.rules.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A real browser without a window, for tests that look at pages as readers do. */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final Path folder;
    private int pages;

    private Chromium(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    /** Starts the browser; the tests are skipped where there is none. */
    static Chromium start(Path folder) {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "no browser: install Debian's chromium and chromium-driver to run the tests that look at pages");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return new Chromium(driver, folder);
    }

    /** Opens a page from a file, as on a desk: light, 1440 pixels wide. */
    void open(String html) {
        try {
            Path file = folder.resolve("page" + pages++ + ".html");
            Files.writeString(file, html);
            look("screen", "light");
            width(1440);
            driver.get(file.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void look(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        // In one go: between two calls the page may draw its rows anew.
        return (List<String>) driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]), found => found.innerText.trim());",
                selector);
    }

    /** Chooses from a list by what it shows. */
    void choose(String selector, String option) {
        find(selector).findElements(By.tagName("option")).stream()
                .filter(element -> element.getText().equals(option))
                .findFirst()
                .orElseThrow()
                .click();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on by Tab until an element that fits has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 80; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }

    /** What axe-core finds against WCAG 2.2 AA and its best practices: rule and element. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        try {
            String axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
            run(axe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) await("const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                + ".then(found => done(found.violations.flatMap(rule =>"
                + " rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + node.failureSummary))),"
                + " error => done(['axe failed: ' + error]));");
    }

    /** Keeps a picture of the page, to be looked at. */
    void picture(String name) {
        String wanted = System.getProperty("pictures", "");
        if (!wanted.isEmpty()) {
            try {
                Files.write(Path.of(wanted).resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
