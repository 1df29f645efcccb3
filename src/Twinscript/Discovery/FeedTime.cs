using System.Globalization;

namespace Twinscript.Discovery;

/// <summary>Front matter knows days; feeds want moments.</summary>
internal static class FeedTime
{
    /// <summary>As RFC 3339 writes the beginning of the day in UTC.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
