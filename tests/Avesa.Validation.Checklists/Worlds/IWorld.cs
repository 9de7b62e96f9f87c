using Avesa.Validation.Accounts;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Where a run looks.</summary>
public interface IWorld : IAsyncDisposable
{
    /// <summary>The accounts at a moment. In the live world both moments are the present one.</summary>
    Stage At(CutoverMoment moment);

    /// <summary>The connections of the run, source before production, at every moment.</summary>
    IReadOnlyList<AccountConnection> Accounts { get; }

    /// <summary>Why a scenario of that moment has nothing to look at now; null when it has.</summary>
    string? NotThisMoment(CutoverMoment moment);

    /// <summary>Whether a run looks at everything unless it is told otherwise; else only at the checklist of its moment.</summary>
    bool AsksEverything { get; }

    /// <summary>A file of that name that the world's people keep; null when they keep none, as in the live world, where the settings say where it is.</summary>
    string? Paper(string name) => null;
}

/// <summary>Before or after production's ingestion started.</summary>
public enum CutoverMoment
{
    /// <summary>Data in sync, source stopped, production's schedules configured but off.</summary>
    BeforeCutover,

    /// <summary>Production has run, the source's schedules are off.</summary>
    AfterCutover,
}
