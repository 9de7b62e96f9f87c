using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class ConfigurationRecorderStatus
{
    [Wire("arn")]
    public string Arn { get; set; }

    [Wire("name")]
    public string Name { get; set; }

    [Wire("lastStartTime")]
    public DateTime? LastStartTime { get; set; }

    [Wire("lastStopTime")]
    public DateTime? LastStopTime { get; set; }

    [Wire("recording")]
    public bool? Recording { get; set; }

    [Wire("lastStatus")]
    public RecorderStatus LastStatus { get; set; }

    [Wire("lastErrorCode")]
    public string LastErrorCode { get; set; }

    [Wire("lastErrorMessage")]
    public string LastErrorMessage { get; set; }

    [Wire("lastStatusChangeTime")]
    public DateTime? LastStatusChangeTime { get; set; }

    [Wire("servicePrincipal")]
    public string ServicePrincipal { get; set; }
}
