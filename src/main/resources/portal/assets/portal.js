// Improves pages where scripts run. Every page works without it.

const frontend = import(document.querySelector('script[data-components]').dataset.components)

/** Warns before the session ends and lets the person stay signed in. Activity in another tab counts, too. */
function watchSession (element) {
  const dialog = element.querySelector('dialog')
  const left = element.querySelector('[data-left]')
  const over = element.querySelector('[data-over]')
  const tabs = new BroadcastChannel('portal-session')
  const warning = 120
  let ends = 0
  let isDismissed = false

  function lasts (until) {
    if (until > ends) {
      ends = until
      isDismissed = false
      over.textContent = ''
      dialog.close()
    }
  }

  function tellTabs (seconds) {
    lasts(Date.now() + seconds * 1000)
    tabs.postMessage(ends)
  }

  tabs.addEventListener('message', event => lasts(event.data))
  tellTabs(Number(element.dataset.seconds))

  const dismiss = () => { isDismissed = true }
  dialog.addEventListener('cancel', dismiss)
  element.querySelector('[data-close]').addEventListener('click', () => { dismiss(); dialog.close() })
  element.querySelector('[data-stay]').addEventListener('click', async () => {
    try {
      const answer = await fetch('/session', { headers: { Accept: 'application/json' } })
      if (answer.ok) {
        tellTabs((await answer.json()).seconds)
      } else {
        ends = 0
      }
    } catch {
      left.textContent = 'about 2 minutes; there is no connection just now, so try again'
    }
  })

  const clock = setInterval(() => {
    if (!element.isConnected) {
      clearInterval(clock)
      tabs.close()
      return
    }
    const seconds = Math.round((ends - Date.now()) / 1000)
    if (seconds <= 0) {
      dialog.close() // what is behind it has to be within reach
      over.textContent = 'You are signed out. Send your form to sign in again: it is shown to you once more.'
    } else if (seconds <= warning && !dialog.open && !isDismissed) {
      left.textContent = ''
      dialog.showModal()
    }
    if (dialog.open && (seconds % 30 === 0 || left.textContent === '')) {
      left.textContent = seconds > 60 ? 'about 2 minutes' : `${seconds} seconds`
    }
  }, 1000)
}

/** Announces new requests without moving the page that the person reads. */
function watchLive (element) {
  const events = new EventSource(element.dataset.live)
  let newRequests = 0

  function tell (text, action, address) {
    const banner = document.createElement('div')
    banner.className = 'govuk-notification-banner'
    const content = document.createElement('div')
    content.className = 'govuk-notification-banner__content'
    const words = document.createElement('p')
    words.className = 'govuk-notification-banner__heading'
    words.textContent = text + ' '
    const link = document.createElement('a')
    link.className = 'govuk-notification-banner__link'
    link.href = address
    link.textContent = action
    words.append(link)
    content.append(words)
    banner.append(content)
    element.replaceChildren(banner)
  }

  events.addEventListener('open', () => { element.dataset.connected = 'true' })
  events.addEventListener('changed', event => {
    newRequests += JSON.parse(event.data).newRequestCount
    const text = newRequests === 1 ? 'A request has come in.' : `${newRequests} requests have come in.`
    tell(text, newRequests === 1 ? 'Show it' : 'Show them', element.dataset.liveList)
  })
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      delete element.dataset.connected
      tell('This page no longer shows new requests.', 'Reload the page', window.location.pathname + window.location.search)
    }
  })
  window.addEventListener('pagehide', () => events.close())
}

/** Reloads a part of the page, such as the state of an import, until that part says that it is done. */
function watchProgress (element) {
  const pause = 2000
  const again = async () => {
    try {
      const headers = { Accept: 'text/html', 'Portal-Background': 'true' }
      const answer = await fetch(window.location.href, { headers })
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(element.id)
      if (!answer.ok || !fresh) return
      element.replaceChildren(...fresh.childNodes)
      if (fresh.dataset.running === 'true') setTimeout(again, pause)
    } catch {
      setTimeout(again, pause) // no connection just now
    }
  }
  if (element.dataset.running === 'true') setTimeout(again, pause)
}

/** Sends a file and shows the progress. Without scripts the browser sends the same form. */
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
      const isPage = (request.getResponseHeader('Content-Type') ?? '').startsWith('text/html')
      if (isPage && request.status !== 401) {
        showAnswer(request)
      } else {
        words.textContent = request.status === 401
          ? 'You are signed out. Load this page again to sign in, then choose the file once more.'
          : 'The file was not taken. Load this page again and try once more.'
      }
    })
    request.addEventListener('error', () => { words.textContent = 'The file did not get through. Try again.' })
    request.send(new FormData(form))
  })
}

/** Replaces this page by the answer to its form. The answer shows its confirmation once only, so it cannot be loaded again. */
function showAnswer (request) {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html')
  window.history.replaceState(null, '', request.responseURL)
  document.title = page.title
  document.body.replaceWith(page.body)
  document.getElementById('main-content').focus()
  start()
}

/** Makes a table scrollable by keyboard while it is wider than the page. */
function makeScrollable (element) {
  new ResizeObserver(() => {
    const isWide = element.scrollWidth > element.clientWidth
    const name = element.querySelector('caption')?.textContent ?? 'Table'
    Object.entries({ tabindex: '0', role: 'region', 'aria-label': name }).forEach(([attribute, value]) =>
      isWide ? element.setAttribute(attribute, value) : element.removeAttribute(attribute))
  }).observe(element)
}

/** Scrolls a row of tabs to the chosen one. On a phone the row is one line, and the chosen tab may not be visible. */
function showChosenTab (row) {
  const tab = row.querySelector('[aria-current]')?.getBoundingClientRect()
  if (tab) {
    const { left, width } = row.getBoundingClientRect()
    row.scrollLeft += tab.left - left - (width - tab.width) / 2
  }
}

/** Puts a box into the head of a table that ticks the boxes of all its rows. Without scripts each row is ticked alone. */
function selectAll (head) {
  const boxes = [...head.closest('table').querySelectorAll('tbody input[type="checkbox"]')]
  const all = document.createElement('input')
  all.type = 'checkbox'
  all.className = 'portal-requests__box'
  all.setAttribute('aria-label', 'Select all on this page')
  const show = () => {
    const ticked = boxes.filter(box => box.checked).length
    all.checked = ticked === boxes.length
    all.indeterminate = ticked > 0 && ticked < boxes.length
  }
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked }))
  boxes.forEach(box => box.addEventListener('change', show))
  head.replaceChildren(all)
  show()
}

/** Puts the text of a chosen file into a field, where the person sees and corrects it. Without scripts they paste it. */
function fillFromFile (group) {
  const limit = 10000 // as many characters as the field takes
  const field = document.getElementById(group.dataset.field)
  const chooser = group.querySelector('input')
  const words = group.querySelector('[role="status"]')
  group.hidden = false
  chooser.addEventListener('click', () => { chooser.value = '' }) // so that the same file can be chosen again
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files
    if (!file) return
    const text = file.size > limit ? '' : await file.text().catch(() => '') // it may have been moved since
    if (text === '' || text.includes('\0')) {
      words.textContent = 'This file cannot be read. Choose a CSV file with up to 120 months. In Excel, save the sheet as “CSV UTF-8”.'
      return
    }
    field.value = text
    field.dispatchEvent(new Event('keyup')) // counts the characters
    words.textContent = 'The field has the rows of the file now.'
  })
}

function start () {
  document.body.classList.add('js-enabled')
  if ('noModule' in HTMLScriptElement.prototype) {
    document.body.classList.add('govuk-frontend-supported')
  }
  frontend.then(({ initAll }) => initAll())
  document.querySelectorAll('[data-module="portal-session"]').forEach(watchSession)
  document.querySelectorAll('[data-live]').forEach(watchLive)
  document.querySelectorAll('[data-module="portal-progress"]').forEach(watchProgress)
  document.querySelectorAll('form[data-module="portal-upload"]').forEach(showUpload)
  document.querySelectorAll('.portal-scroll').forEach(makeScrollable)
  document.querySelectorAll('.portal-tabs__list, .portal-navigation__list').forEach(showChosenTab)
  document.querySelectorAll('[data-module="portal-select-all"]').forEach(selectAll)
  document.querySelectorAll('[data-module="portal-file-text"]').forEach(fillFromFile)
}

start()
