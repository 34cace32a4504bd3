package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RequestSearchesTests {

    private static final String TRACE = "jdk.MethodTrace";
    private static final String SEARCH = IdentifyingText.Search.class.getName() + "::of";

    @Autowired
    private Given given;

    /** Two constraints of the message and the form that is shown again need to know what is in its text. */
    @Test
    void eachTextOfAFormThatIsShownAgainIsSearchedOnce() throws IOException {
        given.partnersOnly();
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH, "/tasks/" + task.id());
            partner.types("Your message", "Kayleigh, 14, of the youth theatre wrote the play.");
            Object texts = partner.page().evaluate("""
                    const form = [...document.forms].find(form => form.textContent.includes('Send message'));
                    const isId = value => /^([a-z]{3}_[0-9a-f]{32}|[0-9a-f-]{36})$/.test(value);
                    new Set([...new FormData(form)].map(([, value]) => value).filter(value => !isId(value))).size""");

            assertThat(searchesDuring(() -> partner.presses("Send message"))).isEqualTo(((Number) texts).longValue());
            assertThat(partner.text()).contains("Remove the name in 'Kayleigh, 14'.");
        }
    }

    private static long searchesDuring(Runnable request) throws IOException {
        Path file = Files.createTempFile("searches", ".jfr");
        try (var recording = new Recording()) {
            recording.enable(TRACE).with("filter", SEARCH).with("threshold", "0 ns");
            recording.start();
            request.run();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(TRACE))
                    .count();
        } finally {
            Files.delete(file);
        }
    }
}
