namespace Amazon.Lambda.Model;

public class LoggingConfig
{
    public LogFormat LogFormat { get; set; }

    public ApplicationLogLevel ApplicationLogLevel { get; set; }

    public SystemLogLevel SystemLogLevel { get; set; }

    public string LogGroup { get; set; }
}
