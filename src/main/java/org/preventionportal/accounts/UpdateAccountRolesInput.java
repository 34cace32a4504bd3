package org.preventionportal.accounts;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.validation.Choices;

record UpdateAccountRolesInput(
        PersonId personId,
        int version,
        @Choices List<StaffRole> roles,
        @Choices List<Region> regions) {}
