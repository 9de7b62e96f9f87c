using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>
/// The estate of the plan as it should be, at two moments, since no single one can satisfy both checklists. Two source and two production
/// accounts, which do not know each other's moment; made up, reproducible for a given time, and never older than it.
/// </summary>
public static class HealthyEstate
{
    /// <summary>Both moments as of now. Whoever needs their keys and times takes <see cref="EstateMoment.All"/> and <see cref="Build(IEnumerable{EstateMoment})"/>.</summary>
    public static EmulatedCloud Build(TimeProvider clock) => Build(EstateMoment.All(clock.GetUtcNow()));

    /// <summary>The given moments.</summary>
    public static EmulatedCloud Build(params IEnumerable<EstateMoment> moments)
    {
        var cloud = new EmulatedCloud();
        Parallel.ForEach(moments.Select(facts => (Moment: cloud.AddMoment(facts.Name), Facts: facts)).ToList(), pair => Build(pair.Moment, pair.Facts));
        return cloud;
    }

    private static void Build(Moment moment, EstateMoment facts)
    {
        var timeline = new Timeline(facts.Now, facts.SourceStoppedAt, facts.CutoverAt);
        var source = Side.Source(moment);
        var production = Side.Production(moment);
        var history = RunHistory.Of(timeline, source, production);
        IdentityEstate.Build(source, facts.SourceKey, timeline);
        IdentityEstate.Build(production, facts.ProductionKey, timeline);
        TableEstate.Build(source, history.RawObjects(source), timeline);
        TableEstate.Build(production, history.RawObjects(source).Concat(history.RawObjects(production)), timeline);
        BucketEstate.BuildProduction(production, BucketEstate.BuildSource(source, history, timeline), history, timeline);
        foreach (var side in (Side[])[source, production])
        {
            SecretEstate.Build(side, timeline);
            FunctionEstate.Build(side, timeline);
            ScheduleEstate.Build(side, timeline);
            LogEstate.Build(side, history, timeline);
            MonitoringEstate.Build(side, history, timeline);
            StackEstate.Build(side, timeline);
            KeyEstate.Build(side, timeline);
        }

        RecoveryEstate.Build(production, timeline);
        AlarmEstate.Build(production, timeline);
        PaperEstate.Build(moment, timeline);
        if (timeline.CutOver)
        {
            FenceEstate.Build(source, timeline);
        }
        AdministratorEstate.Build(production, timeline);
        AuditEstate.Build(production, timeline);
    }
}
