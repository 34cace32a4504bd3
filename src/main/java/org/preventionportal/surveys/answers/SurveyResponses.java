package org.preventionportal.surveys.answers;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Reads, starts, answers and finishes a survey. Reading changes nothing, because mail scanners open every link. Nothing
 * here is audited or logged, so that nobody can learn who answered when.
 */
@Service
@Validated
class SurveyResponses {

    private final SurveyLinks links;
    private final BallotBox ballots;
    private final Participations participations;
    private final OptOuts optOuts;
    private final Validator validator;
    private final RateLimiter limiter;

    SurveyResponses(
            SurveyLinks links,
            BallotBox ballots,
            Participations participations,
            OptOuts optOuts,
            Validator validator,
            RateLimiter limiter) {
        this.links = links;
        this.ballots = ballots;
        this.participations = participations;
        this.optOuts = optOuts;
        this.validator = validator;
        this.limiter = limiter;
    }

    /** Empty for every unusable link, whatever the reason. */
    @Anyone
    public Optional<Survey> read(String token, Language language) {
        return find(token).map(access -> access.survey(language));
    }

    /** Repeating it changes nothing more, except with an open link, where each start is another person's. */
    @Anyone
    public SurveyPayload start(@Valid StartSurveyInput input) {
        SurveyAccess access = open(input.token());
        String token = access.isOpenToAll() ? Token.random() : input.token();
        if (access.isOpenToAll()) {
            startBehindOpenLink(access, Token.key(token));
        } else if (access.participation() != null && access.ballot() == null) {
            take(access, Token.key(token));
        }
        begin(access, token);
        return new SurveyPayload(
                Survey.of(access.form(), access.answers(), input.language(), SurveyState.STARTED), token);
    }

    private void startBehindOpenLink(SurveyAccess access, String key) {
        if (access.isFull()) {
            throw full();
        }
        ballots.start(access.campaign().id(), key);
    }

    private void take(SurveyAccess access, String key) {
        if (access.participation() != null && access.participation().isTest()) {
            ballots.takeTest(access.campaign().id(), key);
        } else if (!ballots.take(access.campaign().id(), key)) {
            throw new Refusal(UserError.input(
                    "token",
                    ErrorCode.WRONG_STATE,
                    "Nobody else can answer now. Try again in a minute, or ask the person who gave you the link."));
        }
    }

    /** If a person has two links, only the first one used counts. */
    private void begin(SurveyAccess access, String token) {
        Participation participation = access.participation();
        if (participation != null
                && participation.openedOn() == null
                && !participations.begin(participation, Token.link(token))) {
            ballots.release(Token.key(token));
            throw unusable();
        }
    }

    /** Saves the answers that fit their questions, in one write; the payload says why the others were not saved. */
    @Anyone
    public SurveyPayload save(@Valid SaveSurveyAnswersInput input) {
        SurveyAccess access = started(input.token());
        var selection = new AnswerSelection(access.form(), access.answers(), validator).select(input.answers());
        if (!selection.selected().isEmpty()) {
            write(access, Token.key(input.token()), selection.selected());
        }
        Survey survey = Survey.of(access.form(), selection.answers(), input.language(), SurveyState.STARTED);
        return new SurveyPayload(survey, input.token(), selection.errors());
    }

    private void write(SurveyAccess access, String key, Map<String, Answer> answers) {
        if (access.ballot() == null) {
            takeWithFirstAnswer(access, key);
        } else if (access.participation() == null) {
            ballots.keep(key);
        }
        if (!ballots.write(key, answers)) {
            throw unusable();
        }
    }

    /** A start that is gone was finished meanwhile, and takes no second ballot. */
    private void takeWithFirstAnswer(SurveyAccess access, String key) {
        if (!ballots.takeWithFirstAnswer(access.campaign().id(), key)) {
            throw full();
        }
        if (!ballots.confirmPlace(key)) {
            ballots.release(key);
            throw unusable();
        }
    }

    /** Succeeds once, even for many calls at the same time. The link cannot be used afterwards. */
    @Anyone
    public SurveyPayload finish(@Valid FinishSurveyInput input) {
        SurveyAccess access = started(input.token());
        if (access.answers().isEmpty()) {
            throw new Refusal(
                    UserError.input("token", ErrorCode.REQUIRED, "Answer at least one question before you finish."));
        }
        Optional<Participation> participation = Optional.ofNullable(access.participation());
        participation.ifPresent(participations::finish);
        if (!ballots.cast(Token.key(input.token()))) {
            throw unusable();
        }
        participation.ifPresent(participations::deleteLinks);
        return new SurveyPayload(
                Survey.of(access.form(), access.answers(), input.language(), SurveyState.FINISHED), input.token());
    }

    /** Opts the person to whom this link was mailed out of all surveys, even if it opens no survey. */
    @Anyone
    public SurveyPayload optOut(@Valid OptOutOfSurveysInput input) {
        Optional<SurveyAccess> access = links.find(input.token());
        Participation participation = access.isPresent()
                ? access.get().participation()
                : findByOptOutLink(input.token()).orElse(null);
        if (participation == null) {
            throw unusable();
        }
        if (!participation.email().isEmpty()) {
            optOuts.add(participation.email());
        }
        participations.optOut(participation);
        return new SurveyPayload(
                access.map(opened -> opened.survey(input.language())).orElse(null), input.token());
    }

    private SurveyAccess require(String token) {
        return find(token).orElseThrow(SurveyResponses::unusable);
    }

    private Optional<SurveyAccess> find(String token) {
        Optional<SurveyAccess> access = links.find(token);
        if (access.isEmpty()) {
            findByOptOutLink(token);
        }
        return access;
    }

    /** Links that work go on to do so beside wrong ones: the people of a school share one address. */
    private Optional<Participation> findByOptOutLink(String token) {
        Optional<Participation> found = participations.findByOptOutLink(Token.link(token));
        if (found.isEmpty()) {
            ClientAddress.current().ifPresent(address -> limiter.require(RateLimit.WRONG_SURVEY_TOKEN, address));
        }
        return found;
    }

    private SurveyAccess open(String token) {
        SurveyAccess access = require(token);
        if (access.state() == SurveyState.PAUSED) {
            throw new Refusal(UserError.input(
                    "token",
                    ErrorCode.WRONG_STATE,
                    "The survey is paused and takes no answers now. Come back later with the same link."));
        }
        return access;
    }

    private SurveyAccess started(String token) {
        SurveyAccess access = open(token);
        if (access.isOpenToAll()) {
            throw unusable();
        }
        if (!access.hasStarted()) {
            throw new Refusal(UserError.input("token", ErrorCode.WRONG_STATE, "Start the survey first."));
        }
        begin(access, token); // completes a start that ended between ballot and participation
        return access;
    }

    private static Refusal full() {
        return new Refusal(
                UserError.input(
                        "token",
                        ErrorCode.FULL,
                        "All places of this survey are taken. Your answer was not saved. Ask the person who gave you the link."));
    }

    private static Refusal unusable() {
        return new Refusal(UserError.input(
                "token",
                ErrorCode.NOT_FOUND,
                "This link cannot be used. If we sent you several emails, try the links in the others."));
    }
}
