package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Where a reader chooses a language. It is sent as a form: the path of a survey is a secret, and no log has forms. */
@Controller
class LanguagePages {

    private final LocaleResolver languages;

    LanguagePages(LocaleResolver languages) {
        this.languages = languages;
    }

    /** @param back the page to show again; one of ours, or else the first */
    @PostMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Languages.of(to));
        return "redirect:" + (Languages.isBilingual(back) ? back : "/");
    }
}
