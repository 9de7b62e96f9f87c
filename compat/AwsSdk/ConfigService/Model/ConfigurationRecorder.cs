using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class ConfigurationRecorder
{
    [Wire("arn")]
    public string Arn { get; set; }

    [Wire("name")]
    public string Name { get; set; }

    [Wire("roleARN")]
    public string RoleARN { get; set; }

    [Wire("recordingGroup")]
    public RecordingGroup RecordingGroup { get; set; }

    [Wire("recordingMode")]
    public RecordingMode RecordingMode { get; set; }

    [Wire("recordingScope")]
    public RecordingScope RecordingScope { get; set; }

    [Wire("servicePrincipal")]
    public string ServicePrincipal { get; set; }
}
