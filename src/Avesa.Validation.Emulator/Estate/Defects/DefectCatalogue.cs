using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The named defects of the healthy estate.</summary>
public static class DefectCatalogue
{
    /// <summary>All of them, those before the cutover first.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        .. CallerDefects.All,
        .. AccountDefects.All,
        .. InfrastructureDefects.All,
        .. DataDefects.All,
        .. FreezeDefects.All,
        .. AccessDefects.All,
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
    ];

    /// <summary>The defect of that name, in exactly this case; null when there is none.</summary>
    public static Defect? Find(string name) => All.FirstOrDefault(defect => defect.Name == name);

    /// <summary>Breaks a built estate: each defect in the moment that it belongs to.</summary>
    /// <exception cref="ArgumentException">There is no defect of a name, or the cloud was built without its moment.</exception>
    public static void Apply(EmulatedCloud cloud, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var defect = Find(name) ?? throw new ArgumentException($"There is no defect '{name}'.", nameof(names));
            var moment = cloud.Moments.GetValueOrDefault(defect.MomentName)
                ?? throw new ArgumentException($"The defect '{name}' belongs to the moment {defect.MomentName}, which is not here.", nameof(names));
            defect.Apply(moment);
        }
    }
}
