using System.Globalization;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>On which day a copy is destroyed: its own tag says so, so that whoever finds it reads it there.</summary>
/// <param name="Tag">The tag's key; its value is a day in ISO 8601, which ends in UTC.</param>
/// <param name="Days">How many days ahead it may lie at most: a copy that is kept for ever is none that is about to go.</param>
public sealed record Destruction(string Tag, int Days)
{
    /// <summary>What is wrong with the day of a copy that is still there; null when nothing is.</summary>
    /// <param name="subject">The copy.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="now">The clock of the run.</param>
    internal Finding? Wrong(string subject, IReadOnlyDictionary<string, string> tags, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var given = tags.GetValueOrDefault(Tag);
        return given is null ? Dated("no such tag")
            : !DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Dated($"{Tag}={given}")
            : day < today ? new Finding(subject, $"gone since {given}, as its tag {Tag} says", "still there", "Destroy the copy, or date it anew with its owner's reason.")
            : day > today.AddDays(Days) ? Dated($"{Tag}={given}")
            : null;

        Finding Dated(string observed) => new(
            subject, $"a tag {Tag} with the day on which it is destroyed, until {today.AddDays(Days):yyyy-MM-dd}", observed, "Decide with the copy's owner on which day it is destroyed, and tag it with that.");
    }
}
