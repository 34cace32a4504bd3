package org.preventionportal.access.personaldata;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Identifies the person whose data is looked for, by an account, an email address or both.
 *
 * @param email in lower case
 * @param lockedAt when the account was locked that is erased once more. What was made later for the address is another
 *     person's, or has an entry in the audit trail. Null if all of it is looked for
 */
public record DataSubject(
        @Nullable PersonId person,
        @Nullable String email,
        @Nullable Instant lockedAt) {

    /** Tells an address from an account, not a valid one from others: earlier rules may have let it be stored. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public DataSubject(@Nullable PersonId person, @Nullable String email) {
        this(person, email, null);
    }

    /** Empty if the text is neither an email address nor the id of an account. */
    public static Optional<DataSubject> parse(String emailOrAccount) {
        String plain = EmailAddresses.plain(emailOrAccount);
        if (ADDRESS.matcher(plain).matches()) {
            return Optional.of(new DataSubject(null, plain));
        }
        return Optional.of(new PersonId(plain))
                .filter(PersonId::isAccount)
                .map(person -> new DataSubject(person, null));
    }

    /** @throws Refusal if the text is neither an email address nor the id of an account */
    public static DataSubject of(String emailOrAccount) {
        return parse(emailOrAccount)
                .orElseThrow(() -> new Refusal(UserError.input(
                        "emailOrAccount", ErrorCode.INVALID, "Enter an email address or the id of an account.")));
    }
}
