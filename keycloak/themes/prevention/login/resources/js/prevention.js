// What Keycloak's templates leave out for people who do not see the page or do not use a mouse. All of it works on what
// is there, and does nothing once a template does it by itself; without it the pages still work.
document.addEventListener("DOMContentLoaded", () => {
  // The page is called by its heading: the templates give every page the same title.
  const heading = document.getElementById("kc-page-title")?.textContent.trim();
  const service = document.getElementById("kc-header")?.textContent.trim();
  const failed = document.querySelector("[aria-invalid=true], .pp-message.pf-m-danger");
  if (heading && service) {
    document.title = `${failed ? "Error: " : ""}${heading} – ${service}`;
  }

  // Nothing comes before its turn when one goes through the page with the keyboard.
  for (const element of document.querySelectorAll("[tabindex]")) {
    element.tabIndex = Math.min(element.tabIndex, 0);
  }

  // Neither right nor wrong is said by leaving it out, not by saying nothing.
  document.querySelectorAll('[aria-invalid=""]').forEach((field) => field.removeAttribute("aria-invalid"));

  for (const group of document.querySelectorAll(".pp-group")) {
    const control = group.querySelector("input:not([type=hidden]), select, textarea");
    if (!control) {
      continue;
    }
    // Some labels name a field that does not exist.
    const label = group.querySelector("label");
    if (label && !label.control) {
      label.htmlFor = control.id;
    }
    // An error is read out together with its field.
    const error = group.querySelector(".pp-error-message");
    if (error) {
      error.id ||= `${control.id}-error`;
      control.setAttribute("aria-describedby", error.id);
    }
  }

  // Choices that only a mouse could make: a list of one-time password devices, or of ways to sign in.
  for (const choice of document.querySelectorAll("div[onclick]")) {
    choice.setAttribute("role", "button");
    choice.tabIndex = 0;
    choice.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choice.click();
      }
    });
  }
  const devices = document.querySelectorAll("[id^=kc-otp-credential-]");
  const showChosen = () => {
    for (const device of devices) {
      device.setAttribute("aria-pressed", device.classList.contains("pp-chosen"));
    }
  };
  devices.forEach((device) => device.addEventListener("click", showChosen));
  // Keycloak takes the first if none is chosen; so it shows as chosen.
  devices[0]?.click();
});
