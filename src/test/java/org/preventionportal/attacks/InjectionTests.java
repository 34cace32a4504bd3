package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.CaseSnapshots;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleCases;
import org.preventionportal.support.RoleCases.RoleCase;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Puts what databases, templates, browsers, mail servers and file systems could take for commands into every text of
 * every operation. The property {@code portal.attacks.texts} says how many texts are tried in each place.
 */
@PortalTest
class InjectionTests {

    private static final int TEXTS_EACH = Integer.getInteger("portal.attacks.texts", 1);
    private static final String MARK = "zqxjvkwzqx";
    private static final Pattern FOUND = Pattern.compile("\"(id|totalCount)\":(\"[^\"]+\"|[1-9]\\d*)");
    private static final Pattern SEARCH_TERMS = Pattern.compile(
            "\"(searchTerms|words)\": \\[[^\\]]*]|\"(sortName|partnerSortName|sortTitle)\": \"[^\"]*\"");

    /** In each, the mark is at both ends, so that a text that is stored otherwise than it was sent is found. */
    private static final List<String> COMMANDS = Stream.of(
                    "{\"$ne\": null}",
                    "{\"$where\": \"sleep(9)\"}",
                    "'; db.dropDatabase(); '",
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "\r\nBcc: jo@example.org\r\n",
                    "../../../../etc/passwd",
                    "${7*7} #{7*7} *{7*7} __${7*7}__",
                    "[[${7*7}]] [(${7*7})]",
                    "%00%0d%0a",
                    "\u0000",
                    "{{7*7}}")
            .map(command -> MARK + command + MARK)
            .toList();

    /** These find everything if they are taken for more than a text. */
    private static final List<String> WILDCARDS = List.of(
            ".*",
            "^",
            "{\"$ne\": null}",
            "{\"$gt\": \"\"}",
            "$where",
            "' || '1'=='1",
            "(?i)[a-z]+",
            "*",
            "%",
            "\\",
            "$**");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private CaseSnapshots snapshots;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RoleCases cases = new RoleCases();
    private int next;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        cases = beans.createBean(OperationCases.class).all();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void aCommandInATextIsRefusedOrStoredAsItWasSent() {
        var attempts = new Attempts("injected commands");
        rows("Mutation.")
                .forEach(row -> actor(row).ifPresent(actor -> {
                    RoleCase working = snapshots.begin(row.operation(), cases);
                    for (List<Object> place : TextPlaces.in(Portal.json(working.variables()))) {
                        for (String text : some(COMMANDS)) {
                            RoleCase made = snapshots.begin(row.operation(), cases);
                            Answer answer = send(actor, made, place, text);
                            attempts.note(
                                    isProper(answer) && isStoredVerbatim(text) && noMailHas(text),
                                    "%s as %s, %s in %s: %s".formatted(row.operation(), actor, text, place, answer));
                        }
                    }
                }));
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
        assertThat(attempts.tried()).isGreaterThan(100);
    }

    @Test
    void aWildcardFindsNoMoreThanAWord() {
        var attempts = new Attempts("injected wildcards");
        rows("Query.")
                .forEach(row -> actor(row).ifPresent(actor -> {
                    RoleCase made = snapshots.begin(row.operation(), cases);
                    for (List<Object> place : TextPlaces.in(Portal.json(made.variables()))) {
                        Set<String> ofWord = found(send(actor, made, place, MARK));
                        for (String text : WILDCARDS) {
                            Answer answer = send(actor, made, place, text);
                            attempts.note(
                                    isProper(answer) && ofWord.containsAll(found(answer)),
                                    "%s as %s, %s in %s: %s".formatted(row.operation(), actor, text, place, answer));
                        }
                    }
                }));
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
        assertThat(attempts.tried()).isGreaterThan(WILDCARDS.size());
    }

    private static Stream<Row> rows(String kind) {
        return RoleTable.read().rows().stream()
                .filter(row -> row.operation().startsWith(kind))
                .filter(row -> CaseSnapshots.isRepeatable(row.operation()));
    }

    /** The first who may do it. */
    private static Optional<Column> actor(Row row) {
        return Stream.of(Column.values())
                .filter(column -> row.outcome(column).equals("ok"))
                .findFirst();
    }

    private List<String> some(List<String> texts) {
        return Stream.generate(() -> texts.get(next++ % texts.size()))
                .limit(TEXTS_EACH)
                .toList();
    }

    private Answer send(Column actor, RoleCase made, List<Object> place, String text) {
        Map<String, @Nullable Object> variables = TextPlaces.replaced(Portal.json(made.variables()), place, text);
        return new Wire(portal).send(actor.account(), HttpPortal.documentText(made.document()), variables);
    }

    private static boolean isProper(Answer answer) {
        return answer.status() < 500 && !answer.body().contains("INTERNAL_ERROR");
    }

    /** The ids and counts in an answer. */
    private static Set<String> found(Answer answer) {
        return FOUND.matcher(answer.body()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Nothing but search terms has the mark alone. Line ends may be stored as one character. */
    private boolean isStoredVerbatim(String text) {
        String json = new Document("text", text.replace("\r", "")).toJson();
        String sent = json.substring(json.indexOf(MARK), json.lastIndexOf(MARK) + MARK.length());
        String stored = SEARCH_TERMS.matcher(database.dumpWritten()).replaceAll("");
        return !stored.replace("\\r", "").replace(sent, "").contains(MARK);
    }

    private boolean noMailHas(String text) {
        return !text.contains("Bcc") || mailbox.deliver().stream().allMatch(InjectionTests::hasOneRecipient);
    }

    private static boolean hasOneRecipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients().length == 1 && mail.getHeader("Bcc") == null;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
