using System.ComponentModel.DataAnnotations;

namespace Khabar.Gateway.Delivery;

/// <summary>The pages of other origins that may call the REST interface from a browser.</summary>
sealed class CrossOriginOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Cors";

    /// <summary>Origins as browsers send them, or <c>*</c> for any. Empty: none but the gateway's own page.</summary>
    [Origin]
    public string[] Origins { get; set; } = [];
}

/// <summary>A setting that is the origin of a page.</summary>
sealed class OriginAttribute() : ValidationAttribute("an origin such as https://desk.example, without a path, or *")
{
    public override bool IsValid(object? value) =>
        value is "*" || (Uri.TryCreate(value as string, UriKind.Absolute, out var url) && url.GetLeftPart(UriPartial.Authority) == (string?)value);
}
