package org.preventionportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PreventionPortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(PreventionPortalApplication.class, args);
    }
}
