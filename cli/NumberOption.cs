using System.CommandLine;

namespace Khabar.Cli;

/// <summary>Options that are a whole number within limits.</summary>
static class NumberOption
{
    /// <summary>An option from 1 to <paramref name="most"/>.</summary>
    public static Option<int> Create(string name, string description, int given, int most, params string[] aliases)
    {
        var option = new Option<int>(name, aliases) { Description = $"{description}, 1 to {most}", DefaultValueFactory = _ => given };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < 1 || value > most)) result.AddError($"{name} must be 1 to {most}; it is {value}");
        });
        return option;
    }
}
