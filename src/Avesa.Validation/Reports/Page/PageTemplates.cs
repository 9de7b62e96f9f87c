using HandlebarsDotNet;

namespace Avesa.Validation.Reports.Page;

/// <summary>The templates, compiled once for a process.</summary>
internal static class PageTemplates
{
    private static readonly Lazy<HandlebarsTemplate<TextWriter, object, object>> Compiled = new(Compile);

    /// <summary>The page of a model.</summary>
    public static string Render(PageModel model)
    {
        using var page = new StringWriter { NewLine = "\n" };
        Compiled.Value(page, model, null!);
        return $"{page}";
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile()
    {
        // A name that a template has and the model does not is a mistake, not an empty place.
        var engine = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new PageEncoder() });
        foreach (var part in (string[])["reason", "control", "fact", "group", "waiver", "attestation"])
        {
            engine.RegisterTemplate(part, PageAsset.Text($"{part}.hbs"));
        }

        using var page = new StringReader(PageAsset.Text("checklist.hbs"));
        return engine.Compile(page);
    }
}
