package org.preventionportal.accounts;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.AccountAdministration;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.keycloak.PreparedLeads;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Service;

/**
 * Appoints people as leads before they are invited to the partner. Somebody leads only what they are a member of, so
 * that they lead it once they have accepted the invitation.
 */
@Service
public class InvitedLeads {

    private final PersonAccounts people;
    private final AccountAdministration administration;
    private final AccountChanges changes;
    private final PreparedLeads prepared;

    InvitedLeads(
            PersonAccounts people,
            AccountAdministration administration,
            AccountChanges changes,
            PreparedLeads prepared) {
        this.people = people;
        this.administration = administration;
        this.changes = changes;
        this.prepared = prepared;
    }

    /** Creates an account if nobody has one with the address. A repeat changes nothing. */
    @Admins
    public PersonId appoint(PartnerId partner, String email, String firstName, String lastName, Caller caller) {
        Optional<PersonId> known = people.find(DataSubject.of(email)).map(PersonAccount::person);
        known.ifPresent(person -> appoint(person, partner, caller));
        return known.orElseGet(() -> administration.createWithoutPassword(
                email, firstName, lastName, person -> appoint(person, partner, caller)));
    }

    private void appoint(PersonId person, PartnerId partner, Caller caller) {
        changes.change(person, caller, account -> {
            requireActive(account);
            if (!account.leads().contains(partner)) {
                changes.addLead(account, partner);
            }
        });
    }

    /** Ends the appointment of somebody whose invitation was refused. Members and who is invited already keep it. */
    @Admins
    public void withdraw(PartnerId partner, String email) {
        prepared.withdraw(email, partner);
    }

    private static void requireActive(Account account) {
        if (account.state() == AccountState.SUSPENDED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "The account with this address is suspended. Reinstate it, or invite somebody else."));
        }
    }
}
