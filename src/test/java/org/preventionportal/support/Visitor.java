package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.preventionportal.development.Neighbours;

/**
 * Somebody in front of a browser, who does what a person would: Debian's Chromium, or the one that Playwright fetches
 * where the machine has none. On every page that they come to, words are looked for that are not for them, and on a
 * telephone for what is wider than its screen.
 */
public final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "prevention-demo-1";
    private static final int WIDTH_OF_TELEPHONE = 375;

    /** How long a page may take on a busy machine, in milliseconds. */
    private static final int MAX_WAIT = 20_000;

    /** The browser looks for the words, because to fetch a page from it takes longer. */
    private static final String SHOWN =
            "words => words.filter(word => document.documentElement.outerHTML.includes(word))";

    private static final Browser BROWSER = launch();

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final boolean isOnATelephone;
    private final List<String> secrets = new ArrayList<>();
    private final AtomicReference<Response> shown = new AtomicReference<>();
    private final AtomicReference<Request> sent = new AtomicReference<>();

    private Visitor(Browser.NewContextOptions options, boolean isOnATelephone) {
        this(portal(), options, isOnATelephone);
    }

    private Visitor(String origin, Browser.NewContextOptions options, boolean isOnATelephone) {
        this.origin = origin;
        this.isOnATelephone = isOnATelephone;
        context = BROWSER.newContext(options.setLocale("en-GB").setBaseURL(origin));
        context.setDefaultTimeout(MAX_WAIT);
        page = context.newPage();
        page.onRequest(request -> {
            if (request.isNavigationRequest() && request.method().equals("POST")) {
                sent.set(request);
            }
        });
        page.onResponse(response -> {
            boolean isPage = response.request().isNavigationRequest()
                    && response.frame().equals(page.mainFrame())
                    && response.headers().getOrDefault("content-type", "").startsWith("text/html");
            if (isPage) {
                shown.set(response);
            }
        });
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(MAX_WAIT);
        Optional<Path> chromium = Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(Path.of("/usr/bin")::resolve)
                .filter(Files::isExecutable)
                .findFirst();
        Map<String, String> environment =
                chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox")); // build machines run as root
        chromium.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    public static String portal() {
        return "http://localhost:" + Neighbours.shared().portalPort();
    }

    public static Visitor arrives() {
        return new Visitor(laptop(), false);
    }

    /** At another address than the tests with a browser have, to which Keycloak must send people back. */
    public static Visitor arrivesAt(String origin) {
        return new Visitor(origin, laptop(), false);
    }

    public static Visitor withoutScripts() {
        return new Visitor(laptop().setJavaScriptEnabled(false), false);
    }

    public static Visitor onATelephone() {
        return new Visitor(telephone(), true);
    }

    public static Visitor onATelephoneWithoutScripts() {
        return new Visitor(telephone().setJavaScriptEnabled(false), true);
    }

    private static Browser.NewContextOptions laptop() {
        return new Browser.NewContextOptions().setViewportSize(1100, 900);
    }

    private static Browser.NewContextOptions telephone() {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDTH_OF_TELEPHONE, 800)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    /** Another organisation's words, say, which must not be on any page from here on. */
    public Visitor mustNotSee(String... words) {
        secrets.addAll(List.of(words));
        return this;
    }

    public Visitor signsIn(Account account) {
        return signsIn(account, "/home");
    }

    /** @param path of a page for people with an account, which opens once they have signed in */
    public Visitor signsIn(Account account, String path) {
        KeycloakCookies.add(account, context);
        page.navigate(path);
        return page.url().startsWith(origin) ? looks() : givesPassword(account);
    }

    /** On Keycloak's pages. */
    public Visitor givesPassword(Account account) {
        page.locator("#username").fill(account.username);
        page.locator("#kc-login").click();
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(origin));
        KeycloakCookies.keep(account, context);
        return looks();
    }

    /**
     * Forgets the session in the browser only. One that is deleted from the database can come back with a request that
     * is still being answered.
     */
    public Visitor losesSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-portal"));
        return this;
    }

    /** Chooses Welsh where there is a choice. */
    public Visitor inWelsh() {
        return goes("/").presses("Cymraeg");
    }

    public Visitor goes(String path) {
        page.navigate(path);
        return looks();
    }

    /** @param link what it says, or some of it */
    public Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return looks();
    }

    /** Clicks what has no name of its own. */
    public Visitor clicks(String selector) {
        page.locator(selector).click();
        return looks();
    }

    public Visitor presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return looks();
    }

    /** Sends the first form of an operation with nothing in its fields, by its last button that insists on them. */
    public Visitor sendsEmpty(String operation) {
        String withFields = "form:has([name=operation][value=%s]):has(input:not([type=hidden]), select, textarea)";
        Locator form = page.locator(withFields.formatted(operation)).first();
        form.evaluate("""
                form => {
                    form.closest('details')?.setAttribute('open', '');
                    for (const field of form.elements) {
                        if (['checkbox', 'radio'].includes(field.type)) {
                            field.checked = false;
                        } else if (!['hidden', 'submit'].includes(field.type)) {
                            field.value = '';
                        }
                    }
                }
                """);
        form.locator("button:not([name=finishLater])").last().click();
        return looks();
    }

    /** Opens what is folded. */
    public Visitor opens(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    public Visitor types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public Visitor ticks(String label) {
        field(label).check();
        return this;
    }

    public Visitor unticks(String label) {
        field(label).uncheck();
        return this;
    }

    /** Ticks one answer of several questions that have the same ones. */
    public Visitor ticksIn(String question, String label) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first()
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Gives the only field for a file this content. */
    public Visitor sends(String csv) {
        return sends("list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public Visitor sends(String name, byte[] content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, URLConnection.guessContentTypeFromName(name), content));
        return this;
    }

    /** Goes from one place to the next with the tab key, as those do who use no mouse. */
    public Visitor tabsTo(String name) {
        String focused = "";
        for (int steps = 0; steps < 150 && !focused.contains(name); steps++) {
            page.keyboard().press("Tab");
            focused = String.valueOf(
                    page.evaluate("(it => (it.labels?.[0] ?? it).textContent.trim())(document.activeElement)"));
        }
        assertThat(focused).contains(name);
        return this;
    }

    public Visitor chooses(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private Visitor looks() {
        page.waitForLoadState(LoadState.LOAD);
        if (!secrets.isEmpty()) {
            assertThat((List<?>) page.evaluate(SHOWN, secrets))
                    .as("words on %s", page.url())
                    .isEmpty();
        }
        if (isOnATelephone) {
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", page.url())
                    .isEqualTo(page.viewportSize().width);
        }
        return this;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** The page as the service sent it: scripts may have added to it since. */
    public byte[] source() {
        return Objects.requireNonNull(shown.get()).body();
    }

    /** The form that was sent last. */
    public Request sent() {
        return Objects.requireNonNull(sent.get());
    }

    public int status() {
        return Objects.requireNonNull(shown.get()).status();
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** The path of the address. */
    public String path() {
        return page.url().substring(origin.length());
    }

    @Override
    public void close() {
        context.close();
    }
}
