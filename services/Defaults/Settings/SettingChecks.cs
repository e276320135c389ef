using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Settings;

/// <summary>Holds settings, and the classes of settings within them, to the attributes of their properties; each message names the key.</summary>
/// <param name="section">Where they are in the configuration.</param>
/// <param name="ofName">The name of the options that are checked; null for those without one.</param>
sealed class SettingChecks<T>(string section, string? ofName) : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        if (name != (ofName ?? Options.DefaultName)) return ValidateOptionsResult.Skip;
        var errors = new ValidateOptionsResultBuilder();
        foreach (var error in Errors(section, options)) errors.AddError(error);
        return errors.Build();
    }

    static IEnumerable<string> Errors(string section, object settings) => settings.GetType().GetProperties()
        .SelectMany(property => Values(property, $"{section}:{property.Name}", property.GetValue(settings)));

    static IEnumerable<string> Values(PropertyInfo property, string key, object? value) => value switch
    {
        null => [],
        IList list => list.Cast<object>().Index().SelectMany(item => Broken(property, $"{key}:{item.Index}", item.Item)),
        _ when SettingRules.IsPart(property) => Errors(key, value),
        _ => Broken(property, key, value),
    };

    static IEnumerable<string> Broken(PropertyInfo property, string key, object value) => SettingRules.Of(property)
        .Where(rule => !rule.IsValid(value))
        .Select(rule => property.IsDefined(typeof(PasswordPropertyTextAttribute))
            ? $"{key} must be {SettingRules.Describe(rule)}."
            : FormattableString.Invariant($"{key} must be {SettingRules.Describe(rule)}; it is '{value}'."));
}
