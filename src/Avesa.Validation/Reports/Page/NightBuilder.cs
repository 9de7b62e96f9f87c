using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts that say where the night stands.</summary>
internal static class NightBuilder
{
    /// <summary>The night; null for a run that was not asked about it.</summary>
    public static NightView? Build(RunRecord run) => run.Night is { } night
        ? new NightView(
            NightText.Head(night),
            NightText.Left(night),
            [.. night.Lines.Select(line => (Line: line, State: line.State ?? FactState.DidNotRun)).Select(one => new NightLineView(
                PageText.Css(one.State), StateWord.Of(one.State), NightText.Hour(one.Line.Line), one.Line.Line.Step, NightText.Stands(one.Line, night.Now)))])
        : null;
}
