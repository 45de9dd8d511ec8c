@echo off
rem Starts callqa, whose jar lies beside this file. CALLQA_OPTS may hold further flags of the JVM, such as -Xmx4g.
setlocal DisableDelayedExpansion
set "JAR=%~dp0callqa.jar"
if not exist "%JAR%" (
    echo callqa: "%JAR%" is missing; this file belongs beside it>&2
    exit /b 1
)
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('^""%JAVA%" -version 2^>^&1 ^| findstr /i version^"') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
    echo callqa: there is no java that runs; install Java 17 or newer, or set JAVA_HOME to where it is>&2
    exit /b 1
)
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
    echo callqa: "%JAVA%" is Java %VERSION%, and callqa needs 17 or newer; set JAVA_HOME to where that is>&2
    exit /b 1
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %CALLQA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
