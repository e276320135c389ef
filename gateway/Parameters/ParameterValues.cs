using System.Globalization;
using System.Text.RegularExpressions;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Parameters;

/// <summary>Reads the values of parameters; what is wrong with one is a problem that names it.</summary>
static partial class ParameterValues
{
    /// <summary>A whole number from 1; 0 if the parameter is not given. Whether it is too large is for the service to say.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static int Positive(string name, string? value, int most)
    {
        if (value is null) return 0;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        throw ProblemException.Invalid(name, $"must be a whole number from 1 to {most}; it is '{value}'");
    }

    /// <summary>The number of a generation, which must be given.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static uint Generation(string name, string? value) => uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw ProblemException.Invalid(name, value is null ? "is required: the number of a generation" : $"must be the number of a generation; it is '{value}'");

    /// <summary>True or false.</summary>
    /// <exception cref="ProblemException">It is neither.</exception>
    public static bool Switch(string name, string? value, bool normally) => value switch
    {
        null or "" => normally,
        "true" => true,
        "false" => false,
        _ => throw ProblemException.Invalid(name, $"must be true or false; it is '{value}'"),
    };

    /// <summary>The values of a parameter that may be repeated and divided by commas. Behind a backslash a comma, or a backslash, is the value's own.</summary>
    public static IEnumerable<string> List(string[]? parameter) =>
        from text in parameter ?? []
        from Match part in Part().Matches(text)
        let value = Escape().Replace(part.Value, "$1").Trim()
        where value.Length > 0
        select value;

    [GeneratedRegex(@"(?:\\.|[^,])+", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"\\([,\\])")]
    private static partial Regex Escape();
}
