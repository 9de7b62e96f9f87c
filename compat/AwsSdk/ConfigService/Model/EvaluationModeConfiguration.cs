namespace Amazon.ConfigService.Model;

public class EvaluationModeConfiguration
{
    public EvaluationMode Mode { get; set; }
}
