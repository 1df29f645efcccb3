
namespace Twinscript.Engine;

internal static class PipelineNames
{
    public const string Content = "Content";
    public const string Data = "Data";
    public const string Assets = "Assets";
    public const string Pictures = "Pictures";
    public const string Cards = "Cards";
    public const string Theme = "Theme";
    public const string Facing = "Facing";
    public const string Search = "Search";
    public const string Entrance = "Entrance";
    public const string Offline = "Offline";
    public const string Archive = "Archive";
    public const string Downloads = "Downloads";
    public const string Redirects = "Redirects";
    public const string Listings = "Listings";
    public const string Discovery = "Discovery";
}
