namespace Avesa.Validation.Inventory;

/// <summary>Finds words in a text where they stand by themselves.</summary>
internal static class WholeWords
{
    // What tenant, service and table names are made of, beside letters and digits.
    private const string InNames = "_-#/@.:+";

    /// <summary>Whether <paramref name="words"/> occur in <paramref name="text"/>, and no name goes on before or after them.</summary>
    public static bool Contains(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!GoesOn(text, at - 1, -1) && !GoesOn(text, at + words.Length, 1))
            {
                return true;
            }
        }

        return false;
    }

    // A mark goes on with the name only when a letter or digit follows it: "tenant acme." ends a sentence, "tenant acme.example" does not.
    private static bool GoesOn(string text, int at, int step)
    {
        while (at >= 0 && at < text.Length && InNames.Contains(text[at], StringComparison.Ordinal))
        {
            at += step;
        }

        return at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
    }
}
