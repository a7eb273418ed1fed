/** A drawing without its title: markup of SVG that `pictureStyle` colours, and its size in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}
