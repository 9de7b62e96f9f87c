using Avesa.Validation.Emulator.Estate.Harmless;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>What of the healthy estate can be had otherwise by name: its defects, and the harmless changes that nobody may take for one.</summary>
public static class DefectCatalogue
{
    /// <summary>All defects, those before the cutover first.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        .. CallerDefects.All,
        .. AccountDefects.All,
        .. InfrastructureDefects.All,
        .. DataDefects.All,
        .. FreezeDefects.All,
        .. AccessDefects.All,
        .. KeyDefects.All,
        .. SecretDefects.All,
        .. ScheduleDefects.All,
        .. LogDefects.All,
        .. MonitoringDefects.All,
        .. RunDefects.All,
        .. TrafficDefects.All,
        .. PipelineDefects.All,
        .. IsolationDefects.All,
        .. RecoveryDefects.All,
        .. CutoverDefects.All,
        .. HardeningDefects.All,
        .. RollbackDefects.All,
        .. DeploymentDefects.All,
        .. AlarmDefects.All,
        .. RetirementDefects.All,
        .. PaperDefects.All,
        .. LossDefects.All,
    ];

    /// <summary>All harmless changes.</summary>
    public static IReadOnlyList<HarmlessChange> Harmless { get; } =
    [
        .. AccountChanges.All,
        .. DeploymentChanges.All,
        .. DataChanges.All,
        .. MonitoringChanges.All,
        .. TrafficChanges.All,
        .. IsolationChanges.All,
    ];

    /// <summary>All defects, then all harmless changes: what <see cref="Find"/> and <see cref="Apply"/> know.</summary>
    public static IEnumerable<EstateChange> Changes => [.. All, .. Harmless];

    /// <summary>The defect or harmless change of that name, in exactly this case; null when there is none.</summary>
    public static EstateChange? Find(string name) => Changes.FirstOrDefault(change => change.Name == name);

    /// <summary>Changes a built estate: each defect and harmless change in the moment that it belongs to.</summary>
    /// <exception cref="ArgumentException">There is none of a name, or the cloud was built without its moment.</exception>
    public static void Apply(EmulatedCloud cloud, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var change = Find(name) ?? throw new ArgumentException($"There is no defect '{name}'.", nameof(names));
            var moment = cloud.Moments.GetValueOrDefault(change.MomentName)
                ?? throw new ArgumentException($"The defect '{name}' belongs to the moment {change.MomentName}, which is not here.", nameof(names));
            change.Apply(moment);
        }
    }
}
