package org.preventionportal.portal.surveys;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** Questionnaires, and campaigns that ask them. */
@Controller
class CampaignPages {

    @PageMapping("/campaigns")
    String campaigns(Page page) {
        return page.show("surveys/campaigns");
    }

    @PageMapping("/campaigns/new")
    String plan(Page page) {
        return page.show("surveys/new");
    }

    @PageMapping("/campaigns/{id}")
    String campaign(Page page) {
        return page.show("surveys/campaign");
    }

    @PageMapping("/campaigns/{id}/edit")
    String edit(Page page) {
        return page.show("surveys/edit");
    }

    @PageMapping("/questionnaires")
    String questionnaires(Page page) {
        return page.show("surveys/questionnaires");
    }

    @PageMapping("/questionnaires/{id}")
    String questionnaire(Page page) {
        return page.show("surveys/questionnaire");
    }
}
