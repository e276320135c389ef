using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Settings;

/// <summary>A setting that has a short name on the command line.</summary>
/// <param name="Name">Such as <c>--data</c>.</param>
/// <param name="Value">What its value is, in capitals.</param>
/// <param name="Key">The setting's key.</param>
/// <param name="Text">What it sets, and its default.</param>
public sealed record ShortName(string Name, string Value, string Key, string Text);

/// <summary>
/// What may stand on the command line of a program: short names, and any setting as <c>--Section:Key=value</c>. A configuration takes whatever it is
/// given and ignores what nobody asks for, so that a misspelt argument would look like one that changes nothing.
/// </summary>
/// <param name="program">What the program is.</param>
/// <param name="shortNames">Its short names.</param>
public sealed class CommandArguments(string program, params IReadOnlyList<ShortName> shortNames)
{
    /// <summary>Sections that programs read; what is in them is checked where it is read.</summary>
    static readonly string[] Sections =
        ["Cors", "Extraction", "Indexing", "Kestrel", "Logging", "Members", "Search", "Services", "Shutdown", "Storage", "Telemetry"];

    /// <summary>What ASP.NET Core reads by itself.</summary>
    static readonly string[] HostKeys = ["AllowedHosts", "applicationName", "contentRoot", "environment", "http_ports", "https_ports", "urls"];

    static readonly string[] HelpNames = ["--help", "-h", "-?"];

    /// <summary>The keys that short names stand for.</summary>
    public IDictionary<string, string> Keys => shortNames.ToDictionary(name => name.Name, name => name.Key);

    /// <summary>How the program is called.</summary>
    public string Help => string.Join('\n',
    [
        $"{program}.",
        "",
        .. shortNames.Select(name => $"  {$"{name.Name} {name.Value}",-14}{name.Text}"),
        $"  {"--help",-14}prints this",
        "",
        "Every other setting is given as --Section:Key=value, such as --Search:MaxRunning=8; docs/configuration.md has them all.",
    ]);

    /// <summary>True if the arguments ask how the program is called.</summary>
    public static bool AskForHelp(IEnumerable<string> arguments) => arguments.Any(HelpNames.Contains);

    /// <summary>Checks that every argument is one, and has a value.</summary>
    /// <exception cref="OptionsValidationException">One is not; the message names it.</exception>
    public void Check(IReadOnlyList<string> arguments)
    {
        for (int at = 0; at < arguments.Count; at++)
        {
            string argument = arguments[at];
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? argument : argument[..equals];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !IsKnown(name))
                throw Wrong($"{name} is not an argument; --help tells which there are.");
            if (equals < 0 && ++at == arguments.Count)
                throw Wrong($"{name} needs a value.");
        }
    }

    bool IsKnown(string name)
    {
        string section = name[2..].Split(':')[0];
        return shortNames.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            || HostKeys.Contains(name[2..], StringComparer.OrdinalIgnoreCase)
            || (section.Length < name.Length - 2 && Sections.Contains(section, StringComparer.OrdinalIgnoreCase));
    }

    static OptionsValidationException Wrong(string message) => new("", typeof(CommandArguments), [message]);
}
