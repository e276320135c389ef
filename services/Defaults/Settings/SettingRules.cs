using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Khabar.Defaults.Settings;

/// <summary>What the attributes of a setting allow, in words: for whoever set it wrong, and for the reference.</summary>
public static class SettingRules
{
    /// <summary>True if a property is no setting but a class of settings, so that it is a section within the section.</summary>
    public static bool IsPart(PropertyInfo property) => property.PropertyType.IsClass && property.PropertyType.Assembly == property.DeclaringType!.Assembly;

    /// <summary>The attributes that a value, or each item of a list, must satisfy.</summary>
    public static IEnumerable<ValidationAttribute> Of(PropertyInfo setting) => setting.GetCustomAttributes<ValidationAttribute>();

    /// <summary>What an attribute allows, such as "1 to 256".</summary>
    public static string Describe(ValidationAttribute rule) => rule switch
    {
        RangeAttribute range => $"{Limit(range.Minimum)} to {Limit(range.Maximum)}",
        AllowedValuesAttribute allowed => string.Join(" or ", allowed.Values),
        // A message that is given, by the attribute or by who uses it, says what is allowed.
        _ => rule.FormatErrorMessage(""),
    };

    /// <summary>A range of times holds text until it is asked about a value.</summary>
    static string Limit(object limit) => limit switch
    {
        TimeSpan time => time.ToString("g", CultureInfo.InvariantCulture),
        string time => Limit(TimeSpan.Parse(time, CultureInfo.InvariantCulture)),
        _ => ((IFormattable)limit).ToString("#,0.##", CultureInfo.InvariantCulture),
    };
}
