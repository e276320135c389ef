using System.Globalization;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Search;

/// <summary>Numbers in query parameters.</summary>
static class Numbers
{
    /// <summary>A whole number from 1; 0 if the parameter is not given. Whether it is too large is for the service to say.</summary>
    /// <exception cref="ProblemException">It is none; names the parameter.</exception>
    public static int Positive(string name, string? value, int most)
    {
        if (value is null) return 0;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        throw ProblemException.Invalid(name, $"must be a whole number from 1 to {most}; it is '{value}'");
    }
}
