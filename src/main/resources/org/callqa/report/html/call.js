// Plays the call from a moment and shows which turn is heard; every word is there without it.
const audio = document.querySelector('audio'), say = document.getElementById('say');
const heads = [...document.querySelectorAll('.ph')], turns = [...document.querySelectorAll('.turn')];
const moment = hash => { const t = /^#t=([\d.]+)$/.exec(hash); return t ? +t[1] : -1; };
function show(s) {
  for (const head of heads) {
    const from = +head.dataset.from, length = +head.dataset.length, x = 100 * (s - from) / length + '%';
    const here = s >= from && s < from + length;
    head.setAttribute('x1', x);
    head.setAttribute('x2', x);
    head.setAttribute('visibility', here ? 'visible' : 'hidden');
  }
  for (const turn of turns) turn.classList.toggle('on', s >= turn.dataset.a - .05 && s <= +turn.dataset.b);
}
function seek(s, play) {
  if (audio) {
    const go = () => { audio.currentTime = s; };
    if (audio.readyState) go(); else audio.addEventListener('loadedmetadata', go, {once: true});
    if (play) audio.play().catch(missing);
  }
  show(s);
}
function missing(error) {
  if (error && error.name === 'AbortError') return;
  say.textContent = audio.dataset.missing;
}
document.addEventListener('click', event => {
  const a = event.target.closest('a.t');
  if (a && moment(a.hash) >= 0) {
    event.preventDefault();
    history.replaceState(null, '', a.hash);
    seek(moment(a.hash), true);
  }
});
if (audio) {
  audio.addEventListener('timeupdate', () => { if (audio.readyState) show(audio.currentTime); });
  audio.addEventListener('error', missing);
}
if (moment(location.hash) >= 0) {
  seek(moment(location.hash), false);
  turns.filter(turn => turn.dataset.a <= moment(location.hash) + .05).pop()?.scrollIntoView({block: 'center'});
}
