using System.Text;
using System.Text.Unicode;
using HandlebarsDotNet;

namespace Avesa.Validation.Reports.Page;

/// <summary>Encodes every value of a template, in text and in quoted attributes alike; letters of any language stay readable in the source.</summary>
internal sealed class PageEncoder : ITextEncoder
{
    private static readonly System.Text.Encodings.Web.HtmlEncoder Html = System.Text.Encodings.Web.HtmlEncoder.Create(UnicodeRanges.All);

    /// <inheritdoc />
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    /// <inheritdoc />
    public void Encode(string? text, TextWriter target)
    {
        if (text is not null)
        {
            Html.Encode(target, text);
        }
    }

    /// <inheritdoc />
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text is not null && text.MoveNext())
        {
            whole.Append(text.Current);
        }

        Encode(whole, target);
    }
}
