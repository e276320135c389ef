using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Khabar.Defaults.Settings;

namespace Khabar.Gateway.Tests.Configuration;

/// <summary>The reference of the settings, in Markdown: a table for every class with the name of a configuration section, and what is written beside its properties.</summary>
static class SettingsReference
{
    static readonly DocumentationComments Comments = new();

    /// <summary>The whole page.</summary>
    public static string Write(string opening) => opening + string.Concat(Classes().OrderBy(settings => settings.Section, StringComparer.Ordinal).Select(Table));

    static IEnumerable<(string Section, Type Type)> Classes() => Directory.EnumerateFiles(AppContext.BaseDirectory, "Khabar.*.dll")
        .Select(Path.GetFileNameWithoutExtension)
        .Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name!).GetTypes())
        .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } section && section.FieldType == typeof(string))
        .SelectMany(type => WithParts((string)type.GetField("Section")!.GetRawConstantValue()!, type));

    /// <summary>A class of settings, and those that its properties are of.</summary>
    static IEnumerable<(string Section, Type Type)> WithParts(string section, Type type) =>
        type.GetProperties().Where(SettingRules.IsPart).SelectMany(part => WithParts($"{section}:{part.Name}", part.PropertyType)).Prepend((section, type));

    static string Table((string Section, Type Type) settings)
    {
        var defaults = Activator.CreateInstance(settings.Type)!;
        var table = new StringBuilder($"\n## {settings.Section}\n\n{Comments.Of(settings.Type)}\n\n");
        table.Append("| key | type | default | allowed | what it is |\n|---|---|---|---|---|\n");
        foreach (var setting in settings.Type.GetProperties().Where(setting => !SettingRules.IsPart(setting) && IsSet(setting)))
            table.Append($"| `{setting.Name}` | {Kind(setting)} | {Default(setting, setting.GetValue(defaults))} | {Allowed(setting)} | {Comments.Of(setting)} |\n");
        return table.ToString();
    }

    static bool IsSet(PropertyInfo property) => property.CanWrite || typeof(IList).IsAssignableFrom(property.PropertyType) || property.PropertyType.IsGenericType;

    static string Kind(PropertyInfo setting) => setting.PropertyType switch
    {
        { IsEnum: true } => "name",
        var type when type == typeof(string) => "text",
        var type when type == typeof(bool) => "true, false",
        var type when type == typeof(TimeSpan) => "time",
        var type when typeof(IEnumerable<string>).IsAssignableFrom(type) => "list",
        _ when Unit(setting.Name) is { } unit => unit,
        _ => "number",
    };

    /// <summary>The unit that the name of a number ends with.</summary>
    static string? Unit(string name) =>
        new[] { ("Milliseconds", "ms"), ("Seconds", "s"), ("Bytes", "bytes"), ("Megabytes", "MiB") }.FirstOrDefault(unit => name.EndsWith(unit.Item1, StringComparison.Ordinal)).Item2;

    static string Default(PropertyInfo setting, object? value) => value switch
    {
        null => "not set",
        "" or IEnumerable<string> => "empty",
        true => "`true`",
        false => "`false`",
        TimeSpan time => $"`{time:g}`",
        IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
        _ => $"`{value}`",
    };

    static string Allowed(PropertyInfo setting) => setting.PropertyType.IsEnum
        ? string.Join(" or ", Enum.GetNames(setting.PropertyType))
        : string.Join(", ", SettingRules.Of(setting).Select(SettingRules.Describe));
}
