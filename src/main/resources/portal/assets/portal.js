// What pages do where scripts run. Each works without: this saves a reload, counts down, or warns in time.

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

const components = document.querySelector('script[data-components]').dataset.components
import(components).then(({ initAll }) => initAll())

/** Says when the session is about to end, and lets the person stay without losing what they typed. */
function watchSession (element) {
  const dialog = element.querySelector('dialog')
  const left = element.querySelector('[data-left]')
  const warning = 120
  let ends = Date.now() + Number(element.dataset.seconds) * 1000

  element.querySelector('[data-stay]').addEventListener('click', async () => {
    const answer = await fetch('/session', { headers: { Accept: 'application/json' } })
    if (answer.ok) {
      ends = Date.now() + (await answer.json()).seconds * 1000
      dialog.close()
    } else {
      left.textContent = 'a moment: you are signed out. Send your form to sign in again; it is kept'
    }
  })

  setInterval(() => {
    const seconds = Math.round((ends - Date.now()) / 1000)
    if (seconds <= warning && !dialog.open && seconds > 0) {
      dialog.showModal()
    }
    if (dialog.open && seconds > 0 && (seconds % 30 === 0 || left.textContent === '')) {
      left.textContent = seconds > 60 ? 'about 2 minutes' : `${Math.max(seconds, 1)} seconds`
    }
    if (dialog.open && seconds <= 0) {
      left.textContent = 'a moment: you are signed out. Send your form to sign in again; it is kept'
    }
  }, 1000)
}

/** Tells that something new has come, without moving what the person reads. */
function watchLive (element) {
  const events = new EventSource(element.dataset.live)
  events.addEventListener('open', () => { element.dataset.connected = 'true' })
  events.addEventListener('changed', event => {
    const { text } = JSON.parse(event.data)
    element.innerHTML = ''
    const banner = document.createElement('div')
    banner.className = 'govuk-notification-banner'
    const content = document.createElement('div')
    content.className = 'govuk-notification-banner__content'
    const words = document.createElement('p')
    words.className = 'govuk-notification-banner__heading'
    words.textContent = text + ' '
    const link = document.createElement('a')
    link.className = 'govuk-notification-banner__link'
    link.href = window.location.pathname + window.location.search
    link.textContent = 'Show it'
    words.append(link)
    content.append(words)
    banner.append(content)
    element.append(banner)
  })
  window.addEventListener('pagehide', () => events.close())
}

/** Reloads a part of the page until it says that it is done: an import, a mailing. */
function watchProgress (element) {
  const again = async () => {
    const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(element.id)
    if (fresh) {
      element.replaceChildren(...fresh.childNodes)
      if (fresh.dataset.running === 'true') setTimeout(again, 2000)
    }
  }
  if (element.dataset.running === 'true') setTimeout(again, 2000)
}

/** Sends a file with its progress; without this the browser sends the same form by itself. */
function showUpload (form) {
  form.addEventListener('submit', event => {
    event.preventDefault()
    const bar = form.querySelector('progress')
    const words = form.querySelector('[data-progress]')
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.hidden = false
      bar.max = total
      bar.value = loaded
      words.textContent = loaded < total ? `${Math.round(loaded / total * 100)} % sent` : 'Sent. It is being checked …'
    })
    request.addEventListener('load', () => {
      // What was done is said once, and this answer says it: to load the page again would lose that.
      window.history.replaceState(null, '', request.responseURL || window.location.href)
      document.open()
      document.write(request.responseText)
      document.close()
    })
    request.addEventListener('error', () => { words.textContent = 'The file did not get through. Try again.' })
    request.send(new FormData(form))
  })
}

/** A wide table can be scrolled by keyboard, but only while it is wider than the page. */
function makeScrollable (element) {
  new ResizeObserver(() => {
    const isWide = element.scrollWidth > element.clientWidth
    const name = element.querySelector('caption')?.textContent ?? 'Table'
    Object.entries({ tabindex: '0', role: 'region', 'aria-label': name }).forEach(([attribute, value]) =>
      isWide ? element.setAttribute(attribute, value) : element.removeAttribute(attribute))
  }).observe(element)
}

document.querySelectorAll('[data-module="portal-session"]').forEach(watchSession)
document.querySelectorAll('[data-live]').forEach(watchLive)
document.querySelectorAll('[data-module="portal-progress"]').forEach(watchProgress)
document.querySelectorAll('form[data-module="portal-upload"]').forEach(showUpload)
document.querySelectorAll('.portal-scroll').forEach(makeScrollable)
