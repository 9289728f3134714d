// Keeping a view: its link copied, its picture saved as PNG from the SVG that the server draws.
//
// Contract: the buttons data-copy and data-png say in data-done what was done; the link
// data-picture leads to the SVG of the view.

const SCALE = 2;
const LARGEST = 16000;

const load = (address) => new Promise((done, failed) => {
  const image = new Image();
  image.onload = () => done(image);
  image.onerror = failed;
  image.src = address;
});

const asPng = async (address) => {
  const image = await load(address);
  const scale = Math.min(SCALE, LARGEST / image.naturalWidth, LARGEST / image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, "image/png"); });
};

const save = (blob) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "ripple-map.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

export const keep = (view, say) => {
  const copy = view.querySelector("[data-copy]");
  const png = view.querySelector("[data-png]");
  const picture = view.querySelector("[data-picture]");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(location.href.split("#")[0]);
      copy.textContent = copy.dataset.done;
      say(copy.dataset.done);
    });
  }
  if (png && picture) {
    png.hidden = false;
    png.addEventListener("click", async () => {
      png.disabled = true;
      save(await asPng(picture.href));
      png.disabled = false;
      say(png.dataset.done);
    });
  }
};
