using System.Text;

namespace Benchmarks.Building;

/// <summary>Seconds over pages, both in powers of ten, as a picture with colours for light and for dark surroundings.</summary>
internal sealed class GrowthPlot
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Left = 72;
    private const int Right = 540;
    private const int Top = 24;
    private const int Bottom = 340;
    private const int LineHeight = 18;

    private const string Style = """
            text { font: 14px system-ui, sans-serif; fill: #1f2328; }
            .paper { fill: #ffffff; }
            .grid { stroke: #d1d9e0; }
            .line { fill: none; stroke: #0969da; stroke-width: 2.5; }
            .dot, .name { fill: #0969da; }
            .peer .line { stroke: #bc4c00; stroke-dasharray: 7 4; }
            .peer .dot, .peer .name { fill: #bc4c00; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3; }
              .paper { fill: #0d1117; }
              .grid { stroke: #3d444d; }
              .line { stroke: #58a6ff; }
              .dot, .name { fill: #58a6ff; }
              .peer .line { stroke: #f0883e; }
              .peer .dot, .peer .name { fill: #f0883e; }
            }
        """;

    private readonly IReadOnlyList<Growth> _all;
    private readonly LogAxis _pages;
    private readonly LogAxis _seconds;

    public GrowthPlot(IReadOnlyList<Growth> all)
    {
        _all = all;
        _pages = new([.. all.SelectMany(g => g.Points).Select(p => (double)p.Pages)], Left, Right);
        _seconds = new([.. all.SelectMany(g => g.Points).Select(p => p.Run.Seconds)], Bottom, Top);
    }

    public string Draw() => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="title">
          <title id="title">Seconds a whole build takes, by pages: {string.Join(", ", _all.Select(g => g.Name))}</title>
          <style>
        {Style}
          </style>
          <rect class="paper" width="{Width}" height="{Height}" rx="8"/>
        {Grid()}  <text x="{(Left + Right) / 2}" y="{Height - 16}" text-anchor="middle">pages</text>
          <text transform="translate(20 {(Top + Bottom) / 2}) rotate(-90)" text-anchor="middle">seconds</text>
        {Lines()}</svg>

        """;

    private string Grid()
    {
        var svg = new StringBuilder();
        foreach (var pages in _pages.Decades)
        {
            svg.Append($"""  <path class="grid" d="M{_pages.At(pages):0.#} {Top}V{Bottom}"/>""").Append('\n');
            svg.Append($"""  <text x="{_pages.At(pages):0.#}" y="{Bottom + 22}" text-anchor="middle">{pages:#,0}</text>""").Append('\n');
        }
        foreach (var seconds in _seconds.Decades)
        {
            svg.Append($"""  <path class="grid" d="M{Left} {_seconds.At(seconds):0.#}H{Right}"/>""").Append('\n');
            svg.Append($"""  <text x="{Left - 8}" y="{_seconds.At(seconds) + 5:0.#}" text-anchor="end">{seconds:0.###}</text>""")
                .Append('\n');
        }
        return svg.ToString();
    }

    private string Lines()
    {
        var svg = new StringBuilder();
        var names = double.PositiveInfinity;
        // From below upwards, so that a name too close to the last one's moves up.
        foreach (var growth in _all.OrderBy(g => g.Points[^1].Run.Seconds))
        {
            var places = growth.Points.Select(p => (X: _pages.At(p.Pages), Y: _seconds.At(p.Run.Seconds))).ToList();
            names = Math.Min(places[^1].Y + 5, names - LineHeight);
            svg.Append($"""  <g{(growth == _all[0] ? "" : " class=\"peer\"")}>""").Append('\n');
            svg.Append($"""    <path class="line" d="M{string.Join('L', places.Select(p => $"{p.X:0.#} {p.Y:0.#}"))}"/>""").Append('\n');
            foreach (var (x, y) in places)
                svg.Append($"""    <circle class="dot" cx="{x:0.#}" cy="{y:0.#}" r="4"/>""").Append('\n');
            svg.Append($"""    <text class="name" x="{Right + 10}" y="{names:0.#}">{growth.Name}</text>""").Append('\n');
            svg.Append("  </g>\n");
        }
        return svg.ToString();
    }
}
