using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Search;

/// <summary>A length of time in a query parameter: a whole number and a unit, as 90m, 12h, 7d or 4w.</summary>
static class HalfLife
{
    /// <summary>Reads a length of time; null if the parameter is not given. Whether it is too short or long is for the service to say.</summary>
    /// <exception cref="ProblemException">It is none; names the parameter.</exception>
    public static Duration? Parse(string name, string? value)
    {
        if (value is null or "") return null;
        var unit = value[^1] switch { 'm' => 60, 'h' => 3600, 'd' => 86_400, 'w' => 7 * 86_400, _ => 0 };
        if (unit > 0 && int.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new() { Seconds = (long)number * unit };
        throw ProblemException.Invalid(name, $"must be a whole number and m, h, d or w, such as 7d; it is '{value}'");
    }
}
